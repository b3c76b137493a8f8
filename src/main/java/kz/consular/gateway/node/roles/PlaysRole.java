package kz.consular.gateway.node.roles;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether {@code gateway.roles} names the role of a {@link ForRole}. */
class PlaysRole implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var needed = metadata.getAnnotations().get(ForRole.class).getEnum("value", Role.class);
        return NodeRoles.of(context.getEnvironment()).roles().contains(needed);
    }
}
