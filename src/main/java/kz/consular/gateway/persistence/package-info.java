/** The node's database: which one it is, how it is opened, and what its errors mean. */
@ApplicationModule(allowedDependencies = "domain")
@NullMarked
package kz.consular.gateway.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
