/** The decision and its notice: sealed, verified, bound to its dossier, handed over. */
@NullMarked
package kz.consular.gateway.decision;

import org.jspecify.annotations.NullMarked;
