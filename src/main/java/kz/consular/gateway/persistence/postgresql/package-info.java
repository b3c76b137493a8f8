/** PostgreSQL: its address, and connections with bounded waits. */
@NullMarked
package kz.consular.gateway.persistence.postgresql;

import org.jspecify.annotations.NullMarked;
