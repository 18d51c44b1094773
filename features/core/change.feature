Feature: Changing identifiers with the private key
  With the private key and the person ID, each identifier of a profile can be changed: step 2 of the new pattern
  (FAQ 2, 11, 27 and 28).

  Rule: The private key changes an identifier

    Scenario Outline: The new <identifier> finds the person and the old one is free for a new profile
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | city         | Boston           |
        | plan         | gold             |
        | title        | Owner            |
        | visits       | 3                |
        | none         | 0                |
        | loyal        | false            |
        | score        | 2.75             |
        | letters      | Zoë 日本 🎈        |
        | sizes        | ["S", "M"]       |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then Jessica has:
        | <identifier> | <new> |
      And Jessica is found by each identifier
      And nobody is found by <identifier> "<old>"
      When Identify receives:
        | <identifier> | <old>  |
        | plan         | silver |
      Then Robert is the one profile with:
        | <identifier> | <old>  |
        | plan         | silver |
      And Jessica still has:
        | <identifier> | <new>      |
        | plan         | gold       |
        | visits       | 3          |
        | sizes        | ["S", "M"] |

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

    Scenario Outline: The <identifier> is changed to another value, back, and again
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | city         | Boston           |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then Jessica is found by <identifier> "<new>"
      When the private key changes Jessica's profile to:
        | <identifier> | <old>  |
        | plan         | gold   |
        | city         | Denver |
      Then Jessica has:
        | <identifier> | <old>  |
        | city         | Denver |
      And Jessica is found by each identifier
      And nobody is found by <identifier> "<new>"
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then Jessica is found by <identifier> "<new>"

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

    Scenario Outline: A missing <identifier> is set
      Given Jessica has a profile with:
        | <one>   | <one value>   |
        | <other> | <other value> |
        | plan    | gold          |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then Jessica has:
        | <identifier> | <new> |
      And Jessica is found by each identifier

      @CHANGE-ID
      Examples:
        | identifier  | new  | one   | one value        | other        | other value  |
        | external ID | 9999 | email | old.me@yahoo.com | phone number | +16171000001 |

      @CHANGE-EMAIL
      Examples:
        | identifier | new              | one         | one value | other        | other value  |
        | email      | new.me@yahoo.com | external ID | 1468      | phone number | +16171000001 |

      @CHANGE-PHONE
      Examples:
        | identifier   | new          | one         | one value | other | other value      |
        | phone number | +16171000009 | external ID | 1468      | email | old.me@yahoo.com |

    Scenario Outline: Identify still updates the profile by its new <identifier>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | city         | Boston           |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then Jessica is found by <identifier> "<new>"
      And nobody is found by <identifier> "<old>"
      When Identify receives:
        | <identifier> | <new>  |
        | city         | Denver |
      Then Jessica has:
        | <identifier> | <new>  |
        | city         | Denver |

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

    Scenario Outline: The <identifier> is changed to <what>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then Jessica has:
        | <identifier> | <new> |
      And Jessica is found by each identifier

      @CHANGE-ID
      Examples:
        | identifier  | what                | new                                              |
        | external ID | a shorter one       | 9                                                |
        | external ID | a longer one        | 1468000001468                                    |
        | external ID | one with capitals   | AbC-1468                                         |
        | external ID | digits after a zero | (the external ID (digits) with a zero before it) |

      @CHANGE-EMAIL
      Examples:
        | identifier | what          | new                              |
        | email      | a shorter one | o@y.com                          |
        | email      | a longer one  | new.and.longer.me@mail.yahoo.com |

      @CHANGE-PHONE
      Examples:
        | identifier   | what                | new                                             |
        | phone number | one in another area | (the phone number +16171000001 in another area) |

    Scenario Outline: The <identifier> is changed to one that differs by <what> from that of another profile
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      And Robert has a profile with:
        | <identifier> | <his> |
        | plan         | gold  |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then Jessica has:
        | <identifier> | <new> |
      And Jessica is found by <identifier> "<new>"
      And Robert is found by <identifier> "<his>"

      @CHANGE-ID
      Examples:
        | identifier  | what      | old  | his    | new    | found by | value            |
        | external ID | case      | 1468 | 2468a  | 2468A  | email    | old.me@yahoo.com |
        | external ID | an accent | 1468 | jose-1 | josé-1 | email    | old.me@yahoo.com |

      @CHANGE-EMAIL
      Examples:
        | identifier | what  | old              | his               | new                | found by    | value |
        | email      | a tag | old.me@yahoo.com | new.me@yahoo.com  | new.me+2@yahoo.com | external ID | 1468  |
        | email      | a dot | old.me@yahoo.com | new.me@yahoo.com  | newme@yahoo.com    | external ID | 1468  |

      @CHANGE-PHONE
      Examples:
        | identifier   | what     | old          | his          | new                                             | found by    | value |
        | phone number | the area | +16171000001 | +16171000005 | (the phone number +16171000005 in another area) | external ID | 1468  |

    Scenario Outline: The <identifier> is changed while a property is removed
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      When the private key changes Jessica's profile to:
        | <identifier> | <new>     |
        | absent       | (removed) |
      Then Jessica has:
        | <identifier> | <new> |
      And Jessica is found by <identifier> "<new>"

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
