/** Seals and verifies ASiC-E containers with a CAdES signature (ETSI EN 319 162-1, EN 319 122-1). */
@ApplicationModule(allowedDependencies = {"domain", "xml"})
@NullMarked
package kz.consular.gateway.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
