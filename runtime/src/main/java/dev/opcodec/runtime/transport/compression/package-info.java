/**
 * Compression of what the gateway sends; what a session sends is never compressed (ZC-1).
 *
 * <table>
 *   <caption>What is used when</caption>
 *   <tr><th>{@link dev.opcodec.runtime.transport.compression.Compression}</th>
 *       <th>the URL says</th><th>binary messages are</th></tr>
 *   <tr><td>{@code AUTO}, with {@code com.github.luben:zstd-jni} present</td>
 *       <td>{@code compress=zstd-stream}</td><td>one zstd stream a connection (ZS-1)</td></tr>
 *   <tr><td>{@code AUTO} without it</td>
 *       <td>{@code compress=zlib-stream}</td><td>one zlib stream a connection (ZT-1)</td></tr>
 *   <tr><td>{@code ZSTD_STREAM}, {@code ZLIB_STREAM}</td>
 *       <td>the same, by choice</td><td>the same</td></tr>
 *   <tr><td>{@code NONE}</td>
 *       <td>nothing</td><td>a whole zlib stream each, if they begin like one (ZP-2), else frames as
 *       they are. A gateway sends some compressed if identify's {@code compress} asks for that
 *       (ZP-1)</td></tr>
 * </table>
 *
 * <p>Text messages are frames as they are whatever was asked for, so a gateway that does not
 * compress is understood too. What cannot be inflated, or inflates past the limit, is a {@link
 * dev.opcodec.runtime.transport.compression.CorruptStreamException}: the session gives the
 * connection up and resumes on a new one, with a new context.
 *
 * <p>The library of zstd is an optional dependency and is looked for at run time; on the module
 * path its module {@code com.github.luben.zstd_jni} must be resolved, by a {@code requires} of the
 * application or {@code --add-modules}; 1.5.7-20 of it cannot, for its descriptor is not valid. A
 * library that is there but cannot be loaded, because it has no native code for this machine,
 * counts as absent.
 */
@NullMarked
package dev.opcodec.runtime.transport.compression;

import org.jspecify.annotations.NullMarked;
