Feature: Values that were rejected
  An identifier update that was rejected leaves no trace: the value is free for whoever gets it next, with the private
  key or by being added to a profile that lacks it (FAQ 1, 2 and 6 to 8).

  Rule: A rejected value is free

    Scenario Outline: The <identifier> that Identify rejected is set with the private key
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <new>   |
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
        | identifier | old              | new              | found by    | value |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |

      @CHANGE-PHONE
      Examples:
        | identifier   | old          | new          | found by | value            |
        | phone number | +16171000001 | +16171000009 | email    | old.me@yahoo.com |

    Scenario Outline: Identify finds the profile by the <identifier> that it rejected and the private key then set
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <new>   |
      Then Jessica still has:
        | <identifier> | <old> |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then Jessica is found by <identifier> "<new>"
      When Identify receives:
        | <identifier> | <new>  |
        | plan         | silver |
      Then Jessica has:
        | plan | silver |

      @CHANGE-ID
      Examples:
        | identifier  | old  | new  | found by | value            |
        | external ID | 1468 | 9999 | email    | old.me@yahoo.com |

      @CHANGE-EMAIL
      Examples:
        | identifier | old              | new              | found by    | value |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |

      @CHANGE-PHONE
      Examples:
        | identifier   | old          | new          | found by | value            |
        | phone number | +16171000001 | +16171000009 | email    | old.me@yahoo.com |

    Scenario Outline: The <identifier> that was rejected for one profile is added to another
      Given Jessica has a profile with:
        | <found by>   | <hers> |
        | <identifier> | <old>  |
      And Robert has a profile with:
        | <found by> | <his> |
      When Identify receives:
        | <found by>   | <hers> |
        | <identifier> | <new>  |
      Then Jessica still has:
        | <identifier> | <old> |
      When Identify receives:
        | <found by>   | <his> |
        | <identifier> | <new> |
      Then Robert has:
        | <identifier> | <new> |
      And Robert is found by each identifier

      @ADD-ID
      Examples:
        | identifier  | old  | new  | found by | hers             | his              |
        | external ID | 1468 | 9999 | email    | old.me@yahoo.com | robert@yahoo.com |

      @ADD-EMAIL
      Examples:
        | identifier | old              | new              | found by    | hers | his  |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468 | 2468 |

      @ADD-PHONE
      Examples:
        | identifier   | old          | new          | found by    | hers | his  |
        | phone number | +16171000001 | +16171000009 | external ID | 1468 | 2468 |

    @UNSET @wire-revision
    Scenario Outline: The <identifier> that was rejected does not take the place of one that is cleared
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <new>   |
        | plan         | gold    |
      Then Jessica still has:
        | <identifier> | <old> |
      When the private key changes Jessica's profile to:
        | <identifier> | (removed) |
      Then Jessica has:
        | <identifier> | (null) |
      And nobody is found by <identifier> "<new>"

      Examples:
        | identifier   | old              | new              | found by    | value            |
        | external ID  | 1468             | 9999             | email       | old.me@yahoo.com |
        | email        | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468             |
        | phone number | +16171000001     | +16171000009     | external ID | 1468             |
