/** The node's database: which one it is, how it is opened, and what its errors mean. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.consular.gateway.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
