/** XML from outside, read without document types or external entities, and the XML of the channel, checked against its schema. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.consular.gateway.xml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
