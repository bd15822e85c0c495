package org.nuanjing.desk;

import org.springframework.boot.SpringApplication;

/** The desk alone on a port, with sample tickets, to look at. */
final class DeskServer {

  private DeskServer() {}

  public static void main(String[] arguments) {
    SpringApplication.run(DeskRig.class, arguments);
  }
}
