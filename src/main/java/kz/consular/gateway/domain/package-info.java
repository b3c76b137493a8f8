/** The shared values: case numbers, codes of parties and territories, identifiers, texts in three languages. Knows only Java. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.consular.gateway.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
