Feature: Adding identifiers
  With the public key, Identify still gives a profile the identifiers that it lacks (FAQ 4).

  Rule: Identify adds an identifier that the profile lacks

    @each-way
    Scenario Outline: A missing <identifier> is added to a profile found by <found by>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | city       | Boston  |
        | plan       | gold    |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <added> |
      Then Jessica has:
        | <found by>   | <value> |
        | <identifier> | <added> |
      And Jessica is found by each identifier

      @ADD-ID
      Examples:
        | identifier  | added | found by     | value            |
        | external ID | 1468  | email        | old.me@yahoo.com |
        | external ID | 1468  | phone number | +16171000001     |

      @ADD-EMAIL
      Examples:
        | identifier | added            | found by     | value        |
        | email      | old.me@yahoo.com | external ID  | 1468         |
        | email      | old.me@yahoo.com | phone number | +16171000001 |

      @ADD-PHONE
      Examples:
        | identifier   | added        | found by    | value            |
        | phone number | +16171000001 | external ID | 1468             |
        | phone number | +16171000001 | email       | old.me@yahoo.com |

    Scenario Outline: Properties of every kind stay when the missing <identifier> is added
      Given Jessica has a profile with:
        | <found by> | <value>    |
        | title      | Owner      |
        | sizes      | ["S", "M"] |
        | score      | 2.75       |
        | visits     | 0          |
        | loyal      | false      |
        | letters    | Zoë 日本 🎈  |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <added> |
      Then Jessica has:
        | <identifier> | <added> |

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

    @each-way
    Scenario Outline: A missing <identifier> is added together with properties
      Given Jessica has a profile with:
        | <one>   | <one value>   |
        | <other> | <other value> |
        | plan    | gold          |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <added> |
        | city         | Boston  |
        | plan         | silver  |
      Then Jessica has:
        | <identifier> | <added> |
        | city         | Boston  |
        | plan         | silver  |
      And Jessica is found by each identifier

      @ADD-ID
      Examples:
        | identifier  | added | found by | value            | one   | one value        | other        | other value  |
        | external ID | 1468  | email    | old.me@yahoo.com | email | old.me@yahoo.com | phone number | +16171000001 |

      @ADD-EMAIL
      Examples:
        | identifier | added            | found by     | value        | one         | one value | other        | other value  |
        | email      | old.me@yahoo.com | phone number | +16171000001 | external ID | 1468      | phone number | +16171000001 |

      @ADD-PHONE
      Examples:
        | identifier   | added        | found by    | value | one         | one value | other | other value      |
        | phone number | +16171000001 | external ID | 1468  | external ID | 1468      | email | old.me@yahoo.com |

    Scenario Outline: A missing <identifier> is added together with another one, found by <found by>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      When Identify receives:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      Then Jessica has:
        | <identifier> | <added> |
      And Jessica is found by <identifier> "<added>"

      @ADD-ID
      Examples:
        | identifier  | added | found by     | value            |
        | external ID | 1468  | email        | old.me@yahoo.com |
        | external ID | 1468  | phone number | +16171000001     |

      @ADD-EMAIL
      Examples:
        | identifier | added            | found by     | value        |
        | email      | old.me@yahoo.com | external ID  | 1468         |
        | email      | old.me@yahoo.com | phone number | +16171000001 |

      @ADD-PHONE
      Examples:
        | identifier   | added        | found by    | value            |
        | phone number | +16171000001 | external ID | 1468             |
        | phone number | +16171000001 | email       | old.me@yahoo.com |

    Scenario Outline: A missing <identifier> is added to a profile found by <one> and <other> together
      Given Jessica has a profile with:
        | <one>   | <one value>   |
        | <other> | <other value> |
      When Identify receives:
        | <one>        | <one value>   |
        | <other>      | <other value> |
        | <identifier> | <added>       |
      Then Jessica has:
        | <identifier> | <added> |
      And Jessica is found by each identifier

      @ADD-ID
      Examples:
        | identifier  | added | one   | one value        | other        | other value  |
        | external ID | 1468  | email | old.me@yahoo.com | phone number | +16171000001 |

      @ADD-EMAIL
      Examples:
        | identifier | added            | one         | one value | other        | other value  |
        | email      | old.me@yahoo.com | external ID | 1468      | phone number | +16171000001 |

      @ADD-PHONE
      Examples:
        | identifier   | added        | one         | one value | other | other value      |
        | phone number | +16171000001 | external ID | 1468      | email | old.me@yahoo.com |

    @ADD-PHONE
    Scenario: A missing phone number of another country is added
      Given Jessica has a profile with:
        | email | old.me@yahoo.com |
      When Identify receives:
        | email        | old.me@yahoo.com     |
        | phone number | (of another country) |
      Then Jessica has:
        | phone number | (the new one) |
      And Jessica is found by each identifier

    Scenario Outline: A missing <identifier> that <has> is added
      Given Jessica has a profile with:
        | <found by> | <value> |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <added> |
      Then Jessica has:
        | <identifier> | <added> |
      And Jessica is found by each identifier

      @ADD-ID
      Examples:
        | identifier  | has                       | added                                                               | found by | value            |
        | external ID | has letters in both cases | AbC-1468                                                            | email    | old.me@yahoo.com |
        | external ID | has digits after a zero   | (the phone number +16171000001 with a zero for its first character) | email    | old.me@yahoo.com |

      @ADD-EMAIL
      Examples:
        | identifier | has       | added              | found by    | value |
        | email      | has a tag | old.me+2@yahoo.com | external ID | 1468  |

    @ADD-ID
    Scenario: The email of a profile is added as its external ID
      Given Jessica has a profile with:
        | email | old.me@yahoo.com |
        | plan  | gold             |
      When Identify receives:
        | email       | old.me@yahoo.com             |
        | external ID | (the email old.me@yahoo.com) |
      Then Jessica has:
        | external ID | (the email old.me@yahoo.com) |
      And Jessica is found by each identifier
