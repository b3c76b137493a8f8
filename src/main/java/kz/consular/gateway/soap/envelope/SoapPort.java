package kz.consular.gateway.soap.envelope;

import javax.xml.namespace.QName;

/** The two ports of the one service. */
public enum SoapPort {
    /** Copies and containers travel as MTOM attachments. */
    MTOM("/mission", "MissionPort"),
    /** Copies and containers travel as base64 text. */
    INLINE("/mission-inline", "MissionInlinePort");

    /** The path below which CXF answers. */
    public static final String SERVICES = "/services";

    public static final QName SERVICE = new QName(MissionSchema.NAMESPACE, "MissionService");

    private final String path;
    private final QName port;

    SoapPort(String path, String port) {
        this.path = path;
        this.port = new QName(MissionSchema.NAMESPACE, port);
    }

    /** The path below {@link #SERVICES}. */
    public String path() {
        return path;
    }

    public QName port() {
        return port;
    }
}
