/**
 * The two REST calls that come before a connection: which URL to connect to, how many shards to
 * run, and how many sessions may be started (URL-1 to URL-4).
 */
@NullMarked
package dev.opcodec.runtime.rest;

import org.jspecify.annotations.NullMarked;
