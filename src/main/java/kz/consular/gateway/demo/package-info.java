/** The demonstration: the whole country in one process, with embedded broker, test certificates and rehearsal. No module uses it. */
@ApplicationModule
@NullMarked
package kz.consular.gateway.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
