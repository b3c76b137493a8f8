/** Sealed containers (ASiC-E with CAdES): sealing, verification, keys and trust. The only room with BouncyCastle's CMS. */
@NullMarked
package kz.consular.gateway.signing;

import org.jspecify.annotations.NullMarked;
