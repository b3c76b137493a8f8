/** Sealed containers (ASiC-E with CAdES): sealing, verification, keys and trust. The only room with BouncyCastle's CMS. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.consular.gateway.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
