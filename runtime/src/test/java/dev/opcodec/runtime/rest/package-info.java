@NullMarked
package dev.opcodec.runtime.rest;

import org.jspecify.annotations.NullMarked;
