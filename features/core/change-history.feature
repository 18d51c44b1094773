Feature: Changing identifiers over time
  What the private key changed stays changed, and a value that was given up belongs to the profile that takes it next
  (FAQ 2, 11, 27 and 28).

  Rule: A change lasts

    Scenario Outline: The old <identifier> does not come back
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      When Identify receives:
        | <identifier> | <old>  |
        | city         | Boston |
      Then Jessica has:
        | city | Boston |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then Jessica has:
        | <identifier> | <new> |
      And Jessica still has:
        | <found by>   | <value> |
        | <identifier> | <new>   |
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
        | identifier   | old          | new          | found by    | value |
        | phone number | +16171000001 | +16171000009 | external ID | 1468  |

    Scenario Outline: The profiles that take the old values of the <identifier> keep them
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then Jessica is found by <identifier> "<new>"
      And nobody is found by <identifier> "<old>"
      When Identify receives:
        | <identifier> | <old>  |
        | plan         | silver |
      Then Robert is the one profile with:
        | <identifier> | <old>  |
        | plan         | silver |
      When the private key changes Jessica's profile to:
        | <identifier> | <newer> |
      Then Jessica is found by <identifier> "<newer>"
      And nobody is found by <identifier> "<new>"
      And Robert is found by <identifier> "<old>"
      And Robert still has:
        | <identifier> | <old>  |
        | plan         | silver |
      When Identify receives:
        | <identifier> | <new>  |
        | plan         | bronze |
      Then Maria is the one profile with:
        | <identifier> | <new>  |
        | plan         | bronze |

      @CHANGE-ID
      Examples:
        | identifier  | old  | new  | newer | found by | value            |
        | external ID | 1468 | 9999 | 7777  | email    | old.me@yahoo.com |

      @CHANGE-EMAIL
      Examples:
        | identifier | old              | new              | newer              | found by    | value |
        | email      | old.me@yahoo.com | new.me@yahoo.com | newer.me@yahoo.com | external ID | 1468  |

      @CHANGE-PHONE
      Examples:
        | identifier   | old          | new          | newer        | found by    | value |
        | phone number | +16171000001 | +16171000009 | +16171000007 | external ID | 1468  |

    Scenario Outline: The private key gives the old <identifier> to another profile
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      And Robert has a profile with:
        | <found by> | <his> |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then nobody is found by <identifier> "<old>"
      When the private key changes Robert's profile to:
        | <identifier> | <old> |
      Then Robert has:
        | <found by>   | <his> |
        | <identifier> | <old> |
      And Robert is found by each identifier
      And Jessica is found by <identifier> "<new>"

      @CHANGE-ID
      Examples:
        | identifier  | old  | new  | found by | value            | his              |
        | external ID | 1468 | 9999 | email    | old.me@yahoo.com | robert@yahoo.com |

      @CHANGE-EMAIL
      Examples:
        | identifier | old              | new              | found by    | value | his  |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  | 2468 |

      @CHANGE-PHONE
      Examples:
        | identifier   | old          | new          | found by    | value | his  |
        | phone number | +16171000001 | +16171000009 | external ID | 1468  | 2468 |

    Scenario Outline: A new profile with the old <identifier> has none of the former properties
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | tier         | 2                |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then nobody is found by <identifier> "<old>"
      When Identify receives:
        | <identifier> | <old>  |
        | plan         | silver |
      Then Robert is the one profile with:
        | <identifier> | <old>  |
        | plan         | silver |
      And Robert still has:
        | city | null |
        | tier | null |

      @CHANGE-ID
      Examples:
        | identifier  | old  | new  |
        | external ID | 1468 | 9999 |

      @CHANGE-EMAIL
      Examples:
        | identifier | old              | new              |
        | email      | old.me@yahoo.com | new.me@yahoo.com |

      @CHANGE-PHONE
      Examples:
        | identifier   | old          | new          |
        | phone number | +16171000001 | +16171000009 |

  Rule: An identifier is changed whatever it was before

    Scenario Outline: The <identifier> is changed to the value that it has
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | <identifier> | <value> |
      Then Jessica has:
        | <identifier> | <value> |
      And Jessica is found by <identifier> "<value>"

      @CHANGE-ID
      Examples:
        | identifier  | value |
        | external ID | 1468  |

      @CHANGE-EMAIL
      Examples:
        | identifier | value            |
        | email      | old.me@yahoo.com |

      @CHANGE-PHONE
      Examples:
        | identifier   | value        |
        | phone number | +16171000001 |

    Scenario Outline: The <identifier> that was added later is changed
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      And Jessica's <identifier> "<old>" was added later
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
        | identifier   | old          | new          | found by    | value |
        | phone number | +16171000001 | +16171000009 | external ID | 1468  |

    @CHANGE-ID
    Scenario: The external ID is changed to the same letters in another case
      Given Jessica has a profile with:
        | external ID | AbC-1468         |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When the private key changes Jessica's profile to:
        | external ID | aBc-1468 |
      Then Jessica has:
        | external ID | aBc-1468 |
      And Jessica is found by external ID "aBc-1468"

    Scenario Outline: The <identifier> is changed twice, with no look-up between
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      And the private key changes Jessica's profile to:
        | <identifier> | <newer> |
      Then Jessica is found by <identifier> "<newer>"
      And nobody is found by <identifier> "<old>"
      And nobody is found by <identifier> "<new>"

      @CHANGE-ID
      Examples:
        | identifier  | old  | new  | newer | found by | value            |
        | external ID | 1468 | 9999 | 7777  | email    | old.me@yahoo.com |

      @CHANGE-EMAIL
      Examples:
        | identifier | old              | new              | newer              | found by    | value |
        | email      | old.me@yahoo.com | new.me@yahoo.com | newer.me@yahoo.com | external ID | 1468  |

      @CHANGE-PHONE
      Examples:
        | identifier   | old          | new          | newer        | found by    | value |
        | phone number | +16171000001 | +16171000009 | +16171000007 | external ID | 1468  |
