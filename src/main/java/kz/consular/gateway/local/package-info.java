/** The whole country in one process: embedded broker, test certificates, the rehearsal. Nothing else uses it. */
@NullMarked
package kz.consular.gateway.local;

import org.jspecify.annotations.NullMarked;
