/** SQLite: one writer at a time, and readers beside it. */
@NullMarked
package kz.consular.gateway.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
