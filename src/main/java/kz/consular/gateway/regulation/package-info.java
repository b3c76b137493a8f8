/** Resolution No. 361, one class per rule: what is asked of this very family, what is missing, and the days that run. */
@ApplicationModule(allowedDependencies = {"casefile", "territory"})
@NullMarked
package kz.consular.gateway.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
