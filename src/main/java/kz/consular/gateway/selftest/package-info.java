/** Signed messages about nobody, from a mission to every office and back: is the way open? Business waits for none of them. */
@ApplicationModule(allowedDependencies = {"casefile", "delivery", "node", "signing", "territory", "trace"})
@NullMarked
package kz.consular.gateway.selftest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
