package kz.consular.gateway.console;

import java.util.Set;

/** What belongs to IT staff alone, by the first part of its path. */
public final class ConsolePaths {
    public static final String ACTUATOR = "/actuator";
    public static final String MONITOR = "/monitor";
    public static final String SIGN_IN = "/sign-in";
    public static final String SIGN_OUT = "/sign-out";
    public static final String ASSETS = "/assets";
    public static final String WEBJARS = "/webjars";

    /** Where the way to a provider of OpenID Connect begins, and where it leads back to. */
    public static final String TO_PROVIDER = SIGN_IN + "/with";

    public static final String BACK_FROM_PROVIDER = SIGN_IN + "/back";

    private static final Set<String> PAGES = Set.of(MONITOR, SIGN_IN, SIGN_OUT, ASSETS, WEBJARS);

    private final boolean pages;

    /** @param pages whether this node has pages to show, or only what tools ask for */
    public ConsolePaths(boolean pages) {
        this.pages = pages;
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
