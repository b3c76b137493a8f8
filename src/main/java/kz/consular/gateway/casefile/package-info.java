/** The words that every room shares: the application, its people and papers, case numbers, the parties of the channel. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.consular.gateway.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
