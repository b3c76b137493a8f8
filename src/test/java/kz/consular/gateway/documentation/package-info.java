/** Tests that hold the documentation against the program. */
@NullMarked
package kz.consular.gateway.documentation;

import org.jspecify.annotations.NullMarked;
