/** The building blocks of an edition: rules, document rules, advice, and the demand for a document. */
@NullMarked
package kz.consular.gateway.regulation.rules;

import org.jspecify.annotations.NullMarked;
