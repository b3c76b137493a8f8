/** The mission's cases: state, timeline, one answer per submission. */
@ApplicationModule(allowedDependencies = {"casefile", "signing", "delivery", "node"})
@NullMarked
package kz.consular.gateway.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
