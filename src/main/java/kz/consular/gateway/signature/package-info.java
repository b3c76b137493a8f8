/**
 * Seals ASiC-E containers with a CAdES signature and verifies them (ETSI EN 319 162-1, EN 319 122-1, EN 319 102-1). The
 * packages use each other in this order only: validation, zip, keys, cades and trust, asic, and this one.
 */
@ApplicationModule(allowedDependencies = {"domain", "xml"})
@NullMarked
package kz.consular.gateway.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
