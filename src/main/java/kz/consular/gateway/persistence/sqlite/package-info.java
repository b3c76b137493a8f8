/** SQLite: one writer at a time, and readers beside it. */
@NamedInterface
@NullMarked
package kz.consular.gateway.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
