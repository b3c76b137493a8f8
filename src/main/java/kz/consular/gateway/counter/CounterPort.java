package kz.consular.gateway.counter;

import javax.xml.namespace.QName;

/** The two ports of the one service. */
enum CounterPort {
    /** Copies and containers travel as MTOM attachments. */
    MTOM("/mission", "MissionPort"),
    /** Copies and containers travel as base64 text. */
    INLINE("/mission-inline", "MissionInlinePort");

    static final QName SERVICE = new QName(MissionSchema.NAMESPACE, "MissionService");

    private final String path;
    private final QName port;

    CounterPort(String path, String port) {
        this.path = path;
        this.port = new QName(MissionSchema.NAMESPACE, port);
    }

    /** Below {@code /services}. */
    String path() {
        return path;
    }

    QName port() {
        return port;
    }
}
