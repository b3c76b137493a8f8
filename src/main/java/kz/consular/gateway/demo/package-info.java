/** The whole country in one process: embedded broker, test certificates, rehearsal. Nothing depends on it. */
@ApplicationModule
@NullMarked
package kz.consular.gateway.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
