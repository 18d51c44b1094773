Feature: Adding identifiers over time
  With the public key, Identify still gives a profile the identifiers that it lacks (FAQ 4), whatever happened to the
  profile before.

  Rule: Identify adds an identifier whatever happened before

    Scenario Outline: A missing <identifier> is added after the <other> was <origin>, found by <found by>
      Given Jessica has a profile with:
        | <first> | <first value> |
        | plan    | gold          |
      And Jessica's <other> "<other value>" was <origin>
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <added> |
      Then Jessica has:
        | <identifier> | <added> |
      And Jessica is found by each identifier

      @ADD-ID
      Examples:
        | identifier  | added | first | first value      | other        | other value  | origin                   | found by     | value            |
        | external ID | 1468  | email | old.me@yahoo.com | phone number | +16171000001 | added later              | email        | old.me@yahoo.com |
        | external ID | 1468  | email | old.me@yahoo.com | phone number | +16171000001 | added later              | phone number | +16171000001     |
        | external ID | 1468  | email | old.me@yahoo.com | phone number | +16171000001 | set with the private key | email        | old.me@yahoo.com |
        | external ID | 1468  | email | old.me@yahoo.com | phone number | +16171000001 | set with the private key | phone number | +16171000001     |

      @ADD-EMAIL
      Examples:
        | identifier | added            | first       | first value | other        | other value  | origin                   | found by     | value        |
        | email      | old.me@yahoo.com | external ID | 1468        | phone number | +16171000001 | added later              | external ID  | 1468         |
        | email      | old.me@yahoo.com | external ID | 1468        | phone number | +16171000001 | added later              | phone number | +16171000001 |
        | email      | old.me@yahoo.com | external ID | 1468        | phone number | +16171000001 | set with the private key | external ID  | 1468         |
        | email      | old.me@yahoo.com | external ID | 1468        | phone number | +16171000001 | set with the private key | phone number | +16171000001 |

      @ADD-PHONE
      Examples:
        | identifier   | added        | first       | first value | other | other value      | origin                   | found by    | value            |
        | phone number | +16171000001 | external ID | 1468        | email | old.me@yahoo.com | added later              | external ID | 1468             |
        | phone number | +16171000001 | external ID | 1468        | email | old.me@yahoo.com | added later              | email       | old.me@yahoo.com |
        | phone number | +16171000001 | external ID | 1468        | email | old.me@yahoo.com | set with the private key | external ID | 1468             |
        | phone number | +16171000001 | external ID | 1468        | email | old.me@yahoo.com | set with the private key | email       | old.me@yahoo.com |

    Scenario Outline: The <identifier> that was added stays through the next update
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      And Jessica's <identifier> "<added>" was added later
      When Identify receives:
        | <found by> | <value> |
        | plan       | silver  |
      Then Jessica has:
        | <identifier> | <added> |
        | plan         | silver  |
      And Jessica still has:
        | <identifier> | <added> |
      And Jessica is found by each identifier

      @ADD-ID
      Examples:
        | identifier  | added | found by | value            |
        | external ID | 1468  | email    | old.me@yahoo.com |

      @ADD-EMAIL
      Examples:
        | identifier | added            | found by    | value |
        | email      | old.me@yahoo.com | external ID | 1468  |

      @ADD-PHONE
      Examples:
        | identifier   | added        | found by    | value |
        | phone number | +16171000001 | external ID | 1468  |

    Scenario Outline: A missing <identifier> is added after an update of the <other> was rejected
      Given Jessica has a profile with:
        | <found by> | <value>       |
        | <other>    | <other value> |
        | plan       | gold          |
      When Identify receives:
        | <found by> | <value>     |
        | <other>    | <other new> |
      And Identify receives:
        | <found by>   | <value> |
        | <identifier> | <added> |
      Then Jessica has:
        | <identifier> | <added> |
      And Jessica is found by each identifier

      @ADD-ID
      Examples:
        | identifier  | added    | found by | value            | other        | other value  | other new    |
        | external ID | Zoé-1468 | email    | old.me@yahoo.com | phone number | +16171000001 | +16171000009 |

      @ADD-EMAIL
      Examples:
        | identifier | added            | found by    | value | other        | other value  | other new    |
        | email      | old.me@yahoo.com | external ID | 1468  | phone number | +16171000001 | +16171000009 |

      @ADD-PHONE
      Examples:
        | identifier   | added        | found by    | value | other | other value      | other new        |
        | phone number | +16171000001 | external ID | 1468  | email | old.me@yahoo.com | new.me@yahoo.com |

    Scenario Outline: The <identifier> that was null in the first request is added
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | (null)  |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <added> |
      Then Jessica has:
        | <identifier> | <added> |
      And Jessica is found by each identifier

      @ADD-ID
      Examples:
        | identifier  | added | found by | value            |
        | external ID | 1468  | email    | old.me@yahoo.com |

      @ADD-EMAIL
      Examples:
        | identifier | added            | found by    | value |
        | email      | old.me@yahoo.com | external ID | 1468  |

      @ADD-PHONE
      Examples:
        | identifier   | added        | found by | value            |
        | phone number | +16171000001 | email    | old.me@yahoo.com |

    Scenario Outline: The <identifier> that came empty is added later
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | (empty) |
      Then Jessica still has:
        | plan | gold |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <added> |
      Then Jessica has:
        | <identifier> | <added> |
      And Jessica is found by each identifier

      @ADD-ID
      Examples:
        | identifier  | added | found by | value            |
        | external ID | 1468  | email    | old.me@yahoo.com |

      @ADD-EMAIL
      Examples:
        | identifier | added            | found by    | value |
        | email      | old.me@yahoo.com | external ID | 1468  |

      @ADD-PHONE
      Examples:
        | identifier   | added        | found by    | value |
        | phone number | +16171000001 | external ID | 1468  |

    Scenario Outline: The <identifier> that was added stays when the private key changes the <other>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | <other>    | <old>   |
        | plan       | gold    |
      And Jessica's <identifier> "<added>" was added later
      When the private key changes Jessica's profile to:
        | <other> | <new> |
      Then Jessica still has:
        | <identifier> | <added> |
      And Jessica is found by <identifier> "<added>"

      @ADD-ID
      Examples:
        | identifier  | added | found by     | value        | other | old              | new              |
        | external ID | 1468  | phone number | +16171000001 | email | old.me@yahoo.com | new.me@yahoo.com |

      @ADD-EMAIL
      Examples:
        | identifier | added            | found by    | value | other        | old          | new          |
        | email      | old.me@yahoo.com | external ID | 1468  | phone number | +16171000001 | +16171000009 |

      @ADD-PHONE
      Examples:
        | identifier   | added        | found by    | value | other | old              | new              |
        | phone number | +16171000001 | external ID | 1468  | email | old.me@yahoo.com | new.me@yahoo.com |
