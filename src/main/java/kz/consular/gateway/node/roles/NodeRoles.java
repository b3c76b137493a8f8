package kz.consular.gateway.node.roles;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.consular.gateway.domain.Party;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The roles of this node, from {@code gateway.roles}; without that setting it plays them all. */
public record NodeRoles(Set<Role> roles) {
    private static final String SETTING = "gateway.roles";

    public NodeRoles {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(
                    SETTING
                            + " names no role. Set it to mission, office, monitor or several of them, or leave it out for all.");
        }
    }

    public static NodeRoles of(Environment environment) {
        return Binder.get(environment)
                .bind(SETTING, Bindable.listOf(String.class))
                .map(NodeRoles::parse)
                .orElseGet(() -> new NodeRoles(EnumSet.allOf(Role.class)));
    }

    private static NodeRoles parse(List<String> names) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : names) {
            roles.add(
                    Arrays.stream(Role.values())
                            .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name.strip()))
                            .findFirst()
                            .orElseThrow(
                                    () -> new IllegalArgumentException(
                                            SETTING + " names '" + name
                                                    + "', which is no role. Set it to mission, office, monitor or several of them: mission,monitor.")));
        }
        return new NodeRoles(roles);
    }

    /** Whether any of them seals, and so needs keys. */
    public boolean serveParties() {
        return roles.contains(Role.MISSION) || roles.contains(Role.OFFICE);
    }

    /** @throws IllegalArgumentException when a key is no party's, or that of a party that no role of this node serves */
    void mustServe(Set<String> addresses) {
        addresses.stream()
                .filter(address -> !roles.contains(Role.of(party(address))))
                .findFirst()
                .ifPresent(stranger -> {
                    throw new IllegalArgumentException("The keystore of gateway.signing.keystore holds the seal key of "
                            + stranger + ", which " + SETTING
                            + " does not let this node serve. Take the key out, or add the role.");
                });
    }

    private static Party party(String address) {
        try {
            return Party.of(address);
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalArgumentException(
                    "The keystore of gateway.signing.keystore holds a key whose certificate names no party by its CN. "
                            + notAnAddress.getMessage() + ". Take the key out.",
                    notAnAddress);
        }
    }
}
