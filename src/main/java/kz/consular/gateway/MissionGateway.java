package kz.consular.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The way in: the node by default, the command line when the first argument is one of its words. */
@SpringBootApplication
public class MissionGateway {

    public static void main(String[] arguments) {
        SpringApplication.run(MissionGateway.class, arguments);
    }
}
