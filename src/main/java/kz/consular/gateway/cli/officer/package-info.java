/** The commands of a consular officer. */
@NullMarked
package kz.consular.gateway.cli.officer;

import org.jspecify.annotations.NullMarked;
