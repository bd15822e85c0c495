package org.nuanjing.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Every address of the desk that no page has: it answers as one that is there and not for this
 * person, to whoever asks and however.
 */
@Controller
class UnknownPageController {

  @RequestMapping("/desk/**")
  String nothing() {
    throw new NotHere();
  }
}
