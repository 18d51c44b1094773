Feature: Keeping identifiers
  With the public key, Identify never replaces an identifier that a profile already has (FAQ 1, 6 to 8 and 13). The
  answer does not say so, so each scenario proves that its requests were processed before it concludes that nothing
  changed.

  Rule: Identify never replaces an identifier

    @each-way
    Scenario Outline: A new <identifier> is rejected when the profile is found by <found by>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value> |
        | <identifier> | <new>   |
      Then Jessica still has:
        | <identifier> | <old> |
      And Jessica is found by <identifier> "<old>"
      And nobody is found by <identifier> "<new>"

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

    @each-way
    Scenario Outline: The <identifier> that was <origin> is kept when the profile is found by <found by>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      And Jessica's <identifier> "<old>" was <origin>
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value> |
        | <identifier> | <new>   |
      Then Jessica still has:
        | <identifier> | <old> |
      And Jessica is found by <identifier> "<old>"
      And nobody is found by <identifier> "<new>"

      @KEEP-ID
      Examples:
        | identifier  | old  | new      | found by     | value            | origin                   |
        | external ID | 1468 | 99/99+9  | email        | old.me@yahoo.com | added later              |
        | external ID | 1468 | Zoé-9999 | email        | old.me@yahoo.com | set with the private key |
        | external ID | 1468 | Zoé-9999 | phone number | +16171000001     | added later              |
        | external ID | 1468 | 99/99+9  | phone number | +16171000001     | set with the private key |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | found by     | value        | origin                   |
        | email      | old.me@yahoo.com | new+me@yahoo.com | external ID  | 1468         | added later              |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID  | 1468         | set with the private key |
        | email      | old.me@yahoo.com | new.me@yahoo.com | phone number | +16171000001 | added later              |
        | email      | old.me@yahoo.com | new+me@yahoo.com | phone number | +16171000001 | set with the private key |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | new          | found by    | value            | origin                   |
        | phone number | +16171000001 | +16171000009 | external ID | 1468             | added later              |
        | phone number | +16171000001 | +16171000009 | external ID | 1468             | set with the private key |
        | phone number | +16171000001 | +16171000009 | email       | old.me@yahoo.com | added later              |
        | phone number | +16171000001 | +16171000009 | email       | old.me@yahoo.com | set with the private key |

    @each-way
    Scenario Outline: The <identifier> that replaced another with the private key is kept
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <first> |
      And Jessica's <identifier> "<second>" was set with the private key
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value> |
        | <identifier> | <first> |
      Then Jessica still has:
        | <identifier> | <second> |
      And nobody is found by <identifier> "<first>"

      @KEEP-ID
      Examples:
        | identifier  | first | second | found by | value            |
        | external ID | 9999  | 1468   | email    | old.me@yahoo.com |

      @KEEP-EMAIL
      Examples:
        | identifier | first            | second           | found by    | value |
        | email      | new.me@yahoo.com | old.me@yahoo.com | external ID | 1468  |

      @KEEP-PHONE
      Examples:
        | identifier   | first        | second       | found by    | value |
        | phone number | +16171000009 | +16171000001 | external ID | 1468  |

    Scenario Outline: The <identifier> of another profile is rejected when the profile is found by <found by>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      And Robert has a profile with:
        | external ID  | 2468             |
        | email        | robert@yahoo.com |
        | phone number | +16171000005     |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value> |
        | <identifier> | <his>   |
      Then Jessica still has:
        | <identifier> | <hers> |
      And Robert still has:
        | <identifier> | <his> |
      And Jessica is found by <identifier> "<hers>"
      And Robert is found by <identifier> "<his>"

      @KEEP-ID
      Examples:
        | identifier  | hers | his  | found by     | value            |
        | external ID | 1468 | 2468 | email        | old.me@yahoo.com |
        | external ID | 1468 | 2468 | phone number | +16171000001     |

      @KEEP-EMAIL
      Examples:
        | identifier | hers             | his              | found by     | value        |
        | email      | old.me@yahoo.com | robert@yahoo.com | external ID  | 1468         |
        | email      | old.me@yahoo.com | robert@yahoo.com | phone number | +16171000001 |

      @KEEP-PHONE
      Examples:
        | identifier   | hers         | his          | found by    | value            |
        | phone number | +16171000001 | +16171000005 | external ID | 1468             |
        | phone number | +16171000001 | +16171000005 | email       | old.me@yahoo.com |

    @each-way
    Scenario Outline: A new <identifier> is rejected when the other two identifiers match
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, alone and with a property, twice:
        | <one>        | <one value>   |
        | <other>      | <other value> |
        | <identifier> | <new>         |
      Then Jessica still has:
        | <identifier> | <old> |
      And nobody is found by <identifier> "<new>"

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | one   | one value        | other        | other value  |
        | external ID | 1468 | 9999 | email | old.me@yahoo.com | phone number | +16171000001 |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | one         | one value | other        | other value  |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468      | phone number | +16171000001 |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | new          | one         | one value | other | other value      |
        | phone number | +16171000001 | +16171000009 | external ID | 1468      | email | old.me@yahoo.com |

    @each-way
    Scenario Outline: A new <identifier> is rejected beside a new <other>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value>     |
        | <other>      | <other new> |
        | <identifier> | <new>       |
      Then Jessica still has:
        | <identifier> | <old> |
      And Jessica is found by <identifier> "<old>"
      And nobody is found by <identifier> "<new>"

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | found by     | value            | other        | other new        |
        | external ID | 1468 | 9999 | email        | old.me@yahoo.com | phone number | +16171000009     |
        | external ID | 1468 | 9999 | phone number | +16171000001     | email        | new.me@yahoo.com |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | found by     | value        | other        | other new    |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID  | 1468         | phone number | +16171000009 |
        | email      | old.me@yahoo.com | new.me@yahoo.com | phone number | +16171000001 | external ID  | 9999         |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | new          | found by    | value            | other       | other new        |
        | phone number | +16171000001 | +16171000009 | external ID | 1468             | email       | new.me@yahoo.com |
        | phone number | +16171000001 | +16171000009 | email       | old.me@yahoo.com | external ID | 9999             |

    Scenario Outline: An update that does not name the <identifier> keeps it
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, alone and with a property, twice:
        | <found by> | <value> |
      Then Jessica still has:
        | <identifier> | <old> |
      And Jessica is found by <identifier> "<old>"

      @KEEP-ID
      Examples:
        | identifier  | old  | found by | value            |
        | external ID | 1468 | email    | old.me@yahoo.com |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | found by    | value |
        | email      | old.me@yahoo.com | external ID | 1468  |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | found by    | value |
        | phone number | +16171000001 | external ID | 1468  |
