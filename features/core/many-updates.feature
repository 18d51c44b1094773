Feature: After many updates
  Every rule holds however often a profile was updated before (FAQ 2, 4 and 11).

  Rule: Identify adds an identifier after many updates

    Scenario Outline: A missing <identifier> is added after many updates
      Given Jessica has a profile with:
        | <found by> | <value> |
      When these calls are made in turn, 30 times:
        | call           | <found by> | plan   |
        | the same again | <value>    | silver |
      And Identify receives:
        | <found by>   | <value> |
        | <identifier> | <added> |
      Then Jessica has:
        | <identifier> | <added> |
      And Jessica is found by each identifier

      @ADD-ID
      Examples:
        | identifier  | added | found by     | value        |
        | external ID | 1468  | phone number | +16171000001 |

      @ADD-EMAIL
      Examples:
        | identifier | added            | found by    | value |
        | email      | old.me@yahoo.com | external ID | 1468  |

      @ADD-PHONE
      Examples:
        | identifier   | added        | found by | value            |
        | phone number | +16171000001 | email    | old.me@yahoo.com |

  Rule: The private key changes an identifier after many updates

    Scenario Outline: The <identifier> is changed after many updates
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      When these calls are made in turn, 30 times:
        | call           | <found by> | plan   |
        | the same again | <value>    | silver |
      Then Jessica still has:
        | <identifier> | <old> |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then Jessica has:
        | <identifier> | <new> |
      And Jessica is found by <identifier> "<new>"
      And nobody is found by <identifier> "<old>"

      @CHANGE-ID
      Examples:
        | identifier  | old  | new  | found by | value            |
        | external ID | 1468 | 9999 | email    | old.me@yahoo.com |

      @CHANGE-EMAIL
      Examples:
        | identifier | old              | new              | found by     | value        |
        | email      | old.me@yahoo.com | new.me@yahoo.com | phone number | +16171000001 |

      @CHANGE-PHONE
      Examples:
        | identifier   | old          | new          | found by    | value |
        | phone number | +16171000001 | +16171000009 | external ID | 1468  |
