package kz.consular.gateway.node.roles;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/** A component of a node that plays the role of an office, and of the commands on its records. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
@ForRole(Role.OFFICE)
@ForCommands
public @interface OfficeComponent {}
