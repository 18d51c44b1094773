Feature: Changing several identifiers at once
  With the private key and the person ID, several identifiers of a profile can be changed in one request (FAQ 2, 11, 27
  and 28).

  Rule: The private key changes an identifier together with others

    Scenario Outline: The <identifier> is changed together with both others and properties
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | city         | Boston           |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | external ID  | 9999             |
        | email        | new.me@yahoo.com |
        | phone number | +16171000009     |
        | city         | Denver           |
        | tier         | 2                |
      Then Jessica has:
        | <identifier> | <new> |
      And Jessica is found by <identifier> "<new>"
      And nobody is found by <identifier> "<old>"

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

    Scenario Outline: The <identifier> is changed together with the <other> and the third identifier stays
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      And nobody is found by <identifier> "<new>"
      And nobody is found by <other> "<other new>"
      When the private key changes Jessica's profile to:
        | <identifier> | <new>       |
        | <other>      | <other new> |
      Then Jessica has:
        | <identifier> | <new>       |
        | <other>      | <other new> |
      And Jessica is found by each identifier

      @CHANGE-ID
      Examples:
        | identifier  | new  | other | other new        |
        | external ID | 9999 | email | new.me@yahoo.com |

      @CHANGE-EMAIL
      Examples:
        | identifier | new              | other        | other new    |
        | email      | new.me@yahoo.com | phone number | +16171000009 |

      @CHANGE-PHONE
      Examples:
        | identifier   | new          | other       | other new |
        | phone number | +16171000009 | external ID | 9999      |

    Scenario Outline: The <identifier> is changed beside the <other>, which stays as it is
      Given Jessica has a profile with:
        | <other>      | <value> |
        | <identifier> | <old>   |
      When the private key changes Jessica's profile to:
        | <other>      | <value> |
        | <identifier> | <new>   |
      Then Jessica has:
        | <other>      | <value> |
        | <identifier> | <new>   |

      @CHANGE-ID
      Examples:
        | identifier  | old  | new  | other | value            |
        | external ID | 1468 | 9999 | email | old.me@yahoo.com |

      @CHANGE-EMAIL
      Examples:
        | identifier | old              | new              | other       | value |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |

      @CHANGE-PHONE
      Examples:
        | identifier   | old          | new          | other | value            |
        | phone number | +16171000001 | +16171000009 | email | old.me@yahoo.com |

    Scenario Outline: A missing <identifier> is set while the <other> is changed
      Given Jessica has a profile with:
        | <other> | <other old> |
        | plan    | gold        |
      When the private key changes Jessica's profile to:
        | <other>      | <other new> |
        | <identifier> | <new>       |
      Then Jessica has:
        | <identifier> | <new> |
      And Jessica is found by <identifier> "<new>"

      @CHANGE-ID
      Examples:
        | identifier  | new  | other | other old        | other new        |
        | external ID | 9999 | email | old.me@yahoo.com | new.me@yahoo.com |

      @CHANGE-EMAIL
      Examples:
        | identifier | new              | other       | other old | other new |
        | email      | new.me@yahoo.com | external ID | 1468      | 9999      |

      @CHANGE-PHONE
      Examples:
        | identifier   | new          | other       | other old | other new |
        | phone number | +16171000009 | external ID | 1468      | 9999      |
