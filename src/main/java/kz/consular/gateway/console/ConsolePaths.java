package kz.consular.gateway.console;

import java.util.Set;
import kz.consular.gateway.node.roles.NodeRoles;
import kz.consular.gateway.node.roles.Role;
import org.springframework.stereotype.Component;

/** The paths of the console, which the port of officers and clerks hides. */
@Component
public final class ConsolePaths {
    public static final String ACTUATOR = "/actuator";
    public static final String MONITOR = "/monitor";
    public static final String SIGN_IN = "/sign-in";
    public static final String SIGN_OUT = "/sign-out";
    public static final String ASSETS = "/assets";
    public static final String WEBJARS = "/webjars";

    /** The first part of the address that leads to a provider of OpenID Connect. */
    public static final String TO_PROVIDER = SIGN_IN + "/with";

    /** The first part of the address to which a provider redirects. */
    public static final String BACK_FROM_PROVIDER = SIGN_IN + "/back";

    private static final Set<String> PAGES = Set.of(MONITOR, SIGN_IN, SIGN_OUT, ASSETS, WEBJARS);

    private final boolean pages;

    /** Only a monitor has pages; other nodes answer tools only. */
    ConsolePaths(NodeRoles roles) {
        this.pages = roles.roles().contains(Role.MONITOR);
    }

    /** @param path decoded and normalized */
    boolean answeredOnConsole(String path) {
        return isUnder(ACTUATOR, path) || pages && isPage(path);
    }

    /** @param path decoded and normalized */
    boolean hiddenElsewhere(String path) {
        return isUnder(ACTUATOR, path) || isPage(path);
    }

    public boolean pages() {
        return pages;
    }

    private static boolean isPage(String path) {
        return path.equals("/") || PAGES.stream().anyMatch(page -> isUnder(page, path));
    }

    private static boolean isUnder(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
