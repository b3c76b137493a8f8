/** An application sealed, stored, and opened again. */
@NullMarked
package kz.consular.gateway.dossier;

import org.jspecify.annotations.NullMarked;
