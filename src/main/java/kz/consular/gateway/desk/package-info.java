/** The officer's side of the contract: the WSDL client and the command line. */
@ApplicationModule(allowedDependencies = {"broker", "signing"})
@NullMarked
package kz.consular.gateway.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
