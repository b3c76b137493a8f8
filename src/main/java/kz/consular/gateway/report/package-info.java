/**
 * What a node tells those who watch: its deliveries, its deadlines and how it is; and what they may order it to do. Numbers and
 * codes, never a person's data.
 */
@ApplicationModule(allowedDependencies = {"casefile", "delivery", "health", "node", "selftest", "signing"})
@NullMarked
package kz.consular.gateway.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
