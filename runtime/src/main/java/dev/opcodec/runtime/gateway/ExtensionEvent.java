package dev.opcodec.runtime.gateway;

/** An event of an extension. */
public non-sealed interface ExtensionEvent extends DispatchEvent {}
