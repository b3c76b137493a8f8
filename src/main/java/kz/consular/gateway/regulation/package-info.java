/** The assessment of an application by an edition of the Rules: findings, notes and required documents, each with its paragraph. */
@ApplicationModule(allowedDependencies = {"domain", "domain :: application", "territory"})
@NullMarked
package kz.consular.gateway.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
