package kz.consular.gateway.domain.application;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a copy, readable more than once and never held in memory as a whole. */
@FunctionalInterface
public interface Content {
    InputStream open() throws IOException;
}
