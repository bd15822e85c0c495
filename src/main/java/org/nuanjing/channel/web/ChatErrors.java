package org.nuanjing.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Every way a request of the chat can fail, in words for an officer. */
@RestControllerAdvice(
    assignableTypes = {
      WebChatController.class,
      ChatFileController.class,
      ChatTypingController.class
    })
class ChatErrors {

  private static final Logger log = LoggerFactory.getLogger(ChatErrors.class);

  @ExceptionHandler(ChatRefusal.class)
  ResponseEntity<ChatRefusal.Body> refused(ChatRefusal refusal) {
    return answer(refusal);
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ResponseEntity<ChatRefusal.Body> tooLarge() {
    return answer(ChatRefusal.tooLarge());
  }

  @ExceptionHandler({
    MultipartException.class,
    MissingServletRequestPartException.class,
    MissingServletRequestParameterException.class,
    HttpMediaTypeNotSupportedException.class,
    IOException.class
  })
  ResponseEntity<ChatRefusal.Body> unreadable() {
    return answer(ChatRefusal.unreadable());
  }

  /** The browser has gone; there is nobody to answer. */
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void gone() {}

  /** Nothing was stored, or we do not know: the page keeps the message and sends it again. */
  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<ChatRefusal.Body> notNow(RuntimeException failed, HttpServletRequest request) {
    log.warn(
        "A request of the web chat failed: {} {} {}",
        request.getMethod(),
        request.getRequestURI(),
        failed.getClass().getName());
    return answer(ChatRefusal.notNow());
  }

  private static ResponseEntity<ChatRefusal.Body> answer(ChatRefusal refusal) {
    return ResponseEntity.status(refusal.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(refusal.body());
  }
}
