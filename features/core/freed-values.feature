Feature: Values that a change frees
  A value that the private key has replaced is free for a new profile, whatever came before the change and after it
  (FAQ 2 and 11).

  Rule: A value that was replaced is free

    Scenario Outline: The old <identifier> is free after updates before and after the change
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
        | plan         | gold    |
      When Identify receives:
        | <identifier> | <old>  |
        | plan         | silver |
      Then Jessica has:
        | plan | silver |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then nobody is found by <identifier> "<old>"
      When these calls are made in turn, 5 times:
        | call      | <found by> | plan   |
        | an update | <value>    | bronze |
      And Identify receives:
        | <identifier> | <old>    |
        | plan         | platinum |
      Then Robert is the one profile with:
        | <identifier> | <old>    |
        | plan         | platinum |

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

    Scenario Outline: The old <identifier> is free when the <other> was changed with it
      Given Jessica has a profile with:
        | <other>      | <other old> |
        | <identifier> | <old>       |
        | plan         | gold        |
      When the private key changes Jessica's profile to:
        | <other>      | <other new> |
        | <identifier> | <new>       |
      Then nobody is found by <identifier> "<old>"
      When Identify receives:
        | <identifier> | <old>  |
        | plan         | silver |
      Then Robert is the one profile with:
        | <identifier> | <old>  |
        | plan         | silver |

      @CHANGE-ID
      Examples:
        | identifier  | old  | new  | other        | other old    | other new    |
        | external ID | 1468 | 9999 | phone number | +16171000001 | +16171000009 |

      @CHANGE-EMAIL
      Examples:
        | identifier | old              | new              | other       | other old | other new |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468      | 9999      |

      @CHANGE-PHONE
      Examples:
        | identifier   | old          | new          | other | other old        | other new        |
        | phone number | +16171000001 | +16171000009 | email | old.me@yahoo.com | new.me@yahoo.com |

    Scenario Outline: The <identifier> is changed eleven times, and each old one is free
      Given Jessica has a profile with:
        | <identifier> | <first> |
        | plan         | gold    |
      When the private key changes Jessica's profile to:
        | <identifier> | <second> |
      And the private key changes Jessica's profile to:
        | <identifier> | <first> |
      And the private key changes Jessica's profile to:
        | <identifier> | <second> |
      And the private key changes Jessica's profile to:
        | <identifier> | <first> |
      And the private key changes Jessica's profile to:
        | <identifier> | <second> |
      And the private key changes Jessica's profile to:
        | <identifier> | <first> |
      And the private key changes Jessica's profile to:
        | <identifier> | <second> |
      And the private key changes Jessica's profile to:
        | <identifier> | <first> |
      And the private key changes Jessica's profile to:
        | <identifier> | <second> |
      And the private key changes Jessica's profile to:
        | <identifier> | <first> |
      And the private key changes Jessica's profile to:
        | <identifier> | <third> |
      Then Jessica has:
        | <identifier> | <third> |
      And Jessica is found by <identifier> "<third>"
      And nobody is found by <identifier> "<first>"
      And nobody is found by <identifier> "<second>"
      When Identify receives:
        | <identifier> | <first> |
        | plan         | silver  |
      And Identify receives:
        | <identifier> | <second> |
        | plan         | bronze   |
      Then Robert is the one profile with:
        | <identifier> | <first> |
        | plan         | silver  |
      And Maria is the one profile with:
        | <identifier> | <second> |
        | plan         | bronze   |

      @CHANGE-ID
      Examples:
        | identifier  | first | second | third |
        | external ID | 1468  | 9999   | 7777  |

      @CHANGE-EMAIL
      Examples:
        | identifier | first            | second           | third              |
        | email      | old.me@yahoo.com | new.me@yahoo.com | newer.me@yahoo.com |

      @CHANGE-PHONE
      Examples:
        | identifier   | first        | second       | third        |
        | phone number | +16171000001 | +16171000009 | +16171000007 |

    @CHANGE-EMAIL
    Scenario: The request that created the profile creates another one with the old email
      Given Jessica has a profile with:
        | email | old.me@yahoo.com |
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
      Then nobody is found by email "old.me@yahoo.com"
      When Identify receives:
        | email | old.me@yahoo.com |
      Then Robert is the one profile with:
        | email | old.me@yahoo.com |
