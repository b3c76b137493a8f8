/** Maps between the generated wire types and the domain. */
@NullMarked
package kz.consular.gateway.soap.mapping;

import org.jspecify.annotations.NullMarked;
