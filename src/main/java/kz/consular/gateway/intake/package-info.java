/** Lodging: assess, seal, record, acknowledge. */
@NullMarked
package kz.consular.gateway.intake;

import org.jspecify.annotations.NullMarked;
