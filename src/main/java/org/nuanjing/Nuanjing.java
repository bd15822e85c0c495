package org.nuanjing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program: an assistant for officers' care requests. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Nuanjing {

  public static void main(String[] arguments) {
    SpringApplication.run(Nuanjing.class, arguments);
  }
}
