/** Brings sealed containers from party to party until a signed receipt ends the duty. Opens none. The only room with JMS. */
@ApplicationModule(allowedDependencies = {"casefile", "node", "signing", "trace"})
@NullMarked
package kz.consular.gateway.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
