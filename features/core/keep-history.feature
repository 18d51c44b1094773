Feature: Keeping identifiers over time
  A rejected identifier stays rejected (FAQ 1 and 13), however often it is sent, whatever the profile lacks and whatever
  the private key changed in between.

  Rule: Later requests do not replace an identifier

    Scenario Outline: The <identifier> is kept when the same new value alternates with others
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When these calls are made in turn, 30 times:
        | call               | <found by> | <identifier> |
        | the same one again | <value>    | <new>        |
        | another one again  | <value>    | (a new one)  |
      Then Jessica still has:
        | <identifier> | <old> |
      And Jessica is found by <identifier> "<old>"
      And nobody is found by <identifier> "<new>"
      And nobody is found by <identifier> "(the new one)"

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | found by | value            |
        | external ID | 1468 | 9999 | email    | old.me@yahoo.com |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | found by    | value |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | new          | found by    | value |
        | phone number | +16171000001 | +16171000009 | external ID | 1468  |

    Scenario Outline: The <identifier> is kept when the private key changes a property after a rejected update
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value> |
        | <identifier> | <new>   |
      And the private key changes Jessica's profile to:
        | tier | silver |
      Then Jessica has:
        | tier | silver |
      And Jessica still has:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      And nobody is found by <identifier> "<new>"

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | found by | value            |
        | external ID | 1468 | 9999 | email    | old.me@yahoo.com |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | found by     | value        |
        | email      | old.me@yahoo.com | new.me@yahoo.com | phone number | +16171000001 |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | new          | found by    | value |
        | phone number | +16171000001 | +16171000009 | external ID | 1468  |

    Scenario Outline: The <identifier> is kept after the private key changed it to another value and back
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      When the private key changes Jessica's profile to:
        | <identifier> | <between> |
      Then Jessica has:
        | <identifier> | <between> |
      When the private key changes Jessica's profile to:
        | <identifier> | <old> |
      Then Jessica has:
        | <identifier> | <old> |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value> |
        | <identifier> | <new>   |
      Then Jessica still has:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      And nobody is found by <identifier> "<new>"

      @KEEP-ID
      Examples:
        | identifier  | old  | between | new  | found by | value            |
        | external ID | 1468 | 7777    | 9999 | email    | old.me@yahoo.com |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | between            | new              | found by    | value |
        | email      | old.me@yahoo.com | newer.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | between      | new          | found by    | value |
        | phone number | +16171000001 | +16171000007 | +16171000009 | external ID | 1468  |

  Rule: An identifier is kept whatever else the profile lacks

    Scenario Outline: A new <identifier> is rejected beside the properties that the profile has
      Given Jessica has a profile with:
        | <found by>   | <value>  |
        | <identifier> | <old>    |
        | first name   | Jessica  |
        | last name    | Smith    |
        | city         | Boston   |
        | title        | Engineer |
        | plan         | gold     |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value>  |
        | <identifier> | <new>    |
        | first name   | Jessica  |
        | last name    | Smith    |
        | city         | Boston   |
        | title        | Engineer |
        | plan         | gold     |
      Then Jessica still has:
        | <identifier> | <old> |
      And nobody is found by <identifier> "<new>"

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | found by | value            |
        | external ID | 1468 | 9999 | email    | old.me@yahoo.com |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | found by     | value        |
        | email      | old.me@yahoo.com | new.me@yahoo.com | phone number | +16171000001 |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | new          | found by    | value |
        | phone number | +16171000001 | +16171000009 | external ID | 1468  |

    Scenario Outline: The <identifier> is kept when the missing <missing> is added, found by <found by>
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
        | plan         | gold    |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value> |
        | <identifier> | <new>   |
      And Identify receives, alone and with a property, twice:
        | <found by>   | <value> |
        | <identifier> | <new>   |
        | <missing>    | <added> |
      Then Jessica still has:
        | <identifier> | <old> |
      And Jessica is found by <identifier> "<old>"
      And nobody is found by <identifier> "<new>"

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | found by     | value            | missing      | added            |
        | external ID | 1468 | 9999 | email        | old.me@yahoo.com | phone number | +16171000001     |
        | external ID | 1468 | 9999 | phone number | +16171000001     | email        | old.me@yahoo.com |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | found by     | value        | missing      | added        |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID  | 1468         | phone number | +16171000001 |
        | email      | old.me@yahoo.com | new.me@yahoo.com | phone number | +16171000001 | external ID  | 1468         |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | new          | found by    | value            | missing     | added            |
        | phone number | +16171000001 | +16171000009 | external ID | 1468             | email       | old.me@yahoo.com |
        | phone number | +16171000001 | +16171000009 | email       | old.me@yahoo.com | external ID | 1468             |

    Scenario Outline: The <identifier> is kept when it is sent for a profile without one, found by <found by>
      Given Jessica has a profile with:
        | <identifier> | <hers> |
        | plan         | gold   |
      And Robert has a profile with:
        | <found by> | <his> |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <his>  |
        | <identifier> | <hers> |
      Then Jessica still has:
        | <identifier> | <hers> |
      And Jessica is found by <identifier> "<hers>"

      @KEEP-ID
      Examples:
        | identifier  | hers | found by     | his              |
        | external ID | 1468 | email        | robert@yahoo.com |
        | external ID | 1468 | phone number | +16171000005     |

      @KEEP-EMAIL
      Examples:
        | identifier | hers             | found by     | his          |
        | email      | old.me@yahoo.com | external ID  | 2468         |
        | email      | old.me@yahoo.com | phone number | +16171000005 |

      @KEEP-PHONE
      Examples:
        | identifier   | hers         | found by    | his              |
        | phone number | +16171000001 | external ID | 2468             |
        | phone number | +16171000001 | email       | robert@yahoo.com |

    Scenario Outline: The <identifier> set with the private key is kept after Identify tried to add another, found by <found by>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <new>   |
      And the private key changes Jessica's profile to:
        | <identifier> | <old> |
      Then Jessica has:
        | <identifier> | <old> |
      When Identify receives:
        | <found by> | <value> |
        | tier       | silver  |
      Then Jessica has:
        | <identifier> | <old>  |
        | tier         | silver |
        | plan         | gold   |
      And Jessica still has:
        | <identifier> | <old> |

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | found by     | value            |
        | external ID | 1468 | 9999 | email        | old.me@yahoo.com |
        | external ID | 1468 | 9999 | phone number | +16171000001     |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | found by     | value        |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID  | 1468         |
        | email      | old.me@yahoo.com | new.me@yahoo.com | phone number | +16171000001 |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | new          | found by    | value            |
        | phone number | +16171000001 | +16171000009 | external ID | 1468             |
        | phone number | +16171000001 | +16171000009 | email       | old.me@yahoo.com |
