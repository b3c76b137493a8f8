/** PostgreSQL: its address, and connections with bounded waits. */
@NamedInterface
@NullMarked
package kz.consular.gateway.persistence.postgresql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
