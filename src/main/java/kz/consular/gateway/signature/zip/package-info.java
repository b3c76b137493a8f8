/**
 * The subset of ZIP that a container uses (PKWARE APPNOTE 6.3), read strictly, so that every reader sees the same
 * files.
 */
@NullMarked
package kz.consular.gateway.signature.zip;

import org.jspecify.annotations.NullMarked;
